"""How Chromium is started where a script looks at pages: the browser's tests, the README's pictures."""

# Of what Chromium draws beside a page, for an address bar that nobody sees here: half of all that a page costs. And a
# process that it keeps ready for the next page, which here is another browser profile's and takes none that is ready.
UNSEEN = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "SpareRendererForSitePerProcess"]
# Chromium takes one list, the last; so what Playwright leaves out to have no surprises stands here again.
LEFT_OUT = [
    *("AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades", "LensOverlay"),
    *("HttpsFirstBalancedModeAutoEnable", "MediaRouter", "PaintHolding", "ThirdPartyStoragePartitioning", "AimEnabled"),
    *("AvoidCorsURLLoaderRestartOnRedirect", "OptimizationHints", "NetworkTimeServiceQuerying", "PreconnectToSearch"),
]
ARGUMENTS = ["--no-sandbox", f"--disable-features={','.join(UNSEEN + LEFT_OUT)}"]
