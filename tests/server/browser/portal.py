"""A portal's page with the widget in it, under the policy that the widget must live with."""

from __future__ import annotations

from playwright.sync_api import Page, Route

HEAD = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'


def policy(*endpoints: str) -> str:
    """The strictest policy that still lets a page load the widget and ask."""
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            " ".join(("connect-src 'self'", *endpoints)),
            "style-src 'self'",
            "img-src 'self'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def portal(page: Page, markup: str, *, endpoint: str = "", scripts: bool = True) -> None:
    """Opens a page of the portal's that holds ``markup``; ``endpoint`` is told to the policy."""
    script = '<script type="module" src="/widget.js"></script>' if scripts else ""
    html = (
        f'<!doctype html><html lang="vi"><head>{HEAD}<title>Cổng</title>{script}</head>'
        f'<body><main><h1>Cổng thông tin</h1><a id="before" href="#">Trước</a>{markup}'
        '<a id="after" href="#">Sau</a></main></body></html>'
    )

    def serve(route: Route) -> None:
        headers = {"Content-Security-Policy": policy(endpoint)}
        route.fulfill(body=html, content_type="text/html", headers=headers)

    page.route("**/portal", serve)
    page.goto("/portal")


def chat(endpoint: str = "", mode: str = "panel", **attributes: str) -> str:
    """The element, by its attributes; underscores become hyphens."""
    given = {"mode": mode, "endpoint": endpoint, **attributes}
    written = " ".join(f"{name.replace('_', '-')}='{value}'" for name, value in given.items())
    return f"<chithi-chat {written}></chithi-chat>"
