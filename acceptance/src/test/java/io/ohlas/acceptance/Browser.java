package io.ohlas.acceptance;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;

/** Headless Chromium, the system's own, with nothing that reaches out to its maker. */
final class Browser implements AutoCloseable {

    static final int PHONE = 390;
    static final int DESKTOP = 1440;

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(FLAGS));

    /** A page of a fresh visitor. */
    Page page(int width, boolean javaScript) {
        return page(width, new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(javaScript));
    }

    /** A page of a fresh visitor who likes it dark or light and reads a language. */
    Page page(int width, ColorScheme scheme, String language) {
        return page(
                width,
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setColorScheme(scheme)
                        .setLocale(language));
    }

    private Page page(int width, com.microsoft.playwright.Browser.NewContextOptions options) {
        if (options.locale == null) {
            options.setLocale("en-GB");
        }
        var visitor = chromium.newContext(options.setViewportSize(width, width == DESKTOP ? 900 : 844));
        visitor.setDefaultTimeout(15_000);
        return visitor.newPage();
    }

    /** Keeps a picture of the whole page beside the test reports, to be looked at. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
