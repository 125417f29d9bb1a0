"""A card that is dragged over the board of a laptop at a quarter of this processor."""

from .hall import Hall, percentile
from .slow import chromium

SLOWER = 4
DRAGS, MOVES = 4, 60
# ms from one frame to the next.
GAPS = """() => {
  window.gaps = []
  let last = performance.now()
  const frame = now => { gaps.push(now - last); last = now; requestAnimationFrame(frame) }
  requestAnimationFrame(frame)
}"""


async def frame_of_a_drag(hall: Hall) -> float | None:
    """Seconds from one frame to the next while a card is dragged among all that lie there, p95.

    None where there is no Chromium to look with.
    """
    path = chromium()
    if not path:
        return None
    from playwright.async_api import async_playwright

    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        page = await browser.new_page(viewport={"width": 1280, "height": 800}, locale="nl-BE")
        await page.goto(f"http://127.0.0.1:{hall.served.port}/{hall.code}/facilitate?key={hall.key}")
        cards = page.locator(".loose .card")
        await cards.nth(len(hall.lead.state["insights"]) - 1).wait_for(state="attached", timeout=60_000)
        throttle = await page.context.new_cdp_session(page)
        await throttle.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        await page.evaluate(GAPS)
        gaps: list[float] = []
        for nr in range(DRAGS):
            box = await cards.nth(nr).bounding_box()
            assert box
            x, y = box["x"] + box["width"] * 0.6, box["y"] + 20
            await page.mouse.move(x, y)
            await page.mouse.down()
            await page.mouse.move(x + 6, y + 8, steps=3)
            await page.evaluate("gaps.length = 0")
            for step in range(MOVES):
                await page.mouse.move(420 + step * 6, 300 + step % 30 * 12)
                await page.evaluate("() => new Promise(requestAnimationFrame)")
            gaps += await page.evaluate("gaps")
            await page.mouse.move(20, 20)
            await page.mouse.up()
        await browser.close()
    return percentile(gaps, 95) / 1000
