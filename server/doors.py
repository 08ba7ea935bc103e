"""Who may come in, and where what is said is kept, as the settings have it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import NamedTuple

from pydantic import SecretStr

from rag.settings import Settings
from server.admin import Admin
from server.origins import origins
from server.store import database
from server.store.store import Store
from server.tokens import Tokens


class Doors(NamedTuple):
    """The portals that may embed us, the tokens they sign, and the admin's token."""

    portals: tuple[str, ...] = ()
    tokens: Tokens = Tokens()
    admin: Admin = Admin()

    @classmethod
    def of(cls, settings: Settings) -> Doors:
        """As the settings have them; raises ``SettingRefused``."""
        return cls(
            origins(settings.allowed_origins),
            Tokens(_secret(settings.token_secret)),
            Admin(_secret(settings.admin_token)),
        )


def store(settings: Settings, failed: Callable[[str], None]) -> Store | None:
    """The store that the settings name, None where answers are kept for 0 days.

    Nothing is opened yet. Raises ``SettingRefused``.
    """
    engine = database.engine(settings.database)
    if settings.retention_days == 0:
        return None
    return Store(engine, timedelta(days=settings.retention_days), failed)


def check(settings: Settings) -> None:
    """Raises ``SettingRefused`` at once for what would stop the server after it has loaded."""
    Doors.of(settings)
    database.engine(settings.database)


def _secret(set_to: SecretStr | None) -> str | None:
    return None if set_to is None else set_to.get_secret_value()
