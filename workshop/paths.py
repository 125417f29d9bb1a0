"""Where that which comes with the product lies: beside the package in a clone, inside it once a wheel is installed."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
INSTALLED = (PACKAGE / "shipped").is_dir()
ROOT = PACKAGE / "shipped" if INSTALLED else PACKAGE.parent

TEMPLATES, STATIC, PLANS = ROOT / "templates", ROOT / "static", ROOT / "sessions"
PLAN_TEMPLATES = PLANS / "templates"
# A clone's data lies in the clone, wherever somebody stands when starting it; an installation's where that is.
DATA = Path("data") if INSTALLED else ROOT / "data"
HOW_TO_START = "oogst {}" if INSTALLED else 'make run ARGS="{}"'
