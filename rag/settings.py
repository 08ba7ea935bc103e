"""One frozen object with every setting; the only reader of the environment.

Read by composition roots and ``__main__`` files only; everything else is handed what it needs.
"""

from __future__ import annotations

from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

PROJECT_DIR = Path(__file__).resolve().parent.parent


class Settings(BaseSettings):
    """Settings of the contract, from ``CHITHI_*`` in the environment or a ``.env`` file.

    Relative folders count from the working directory, the two defaults from the checkout.
    """

    model_config = SettingsConfigDict(
        env_prefix="CHITHI_", env_file=".env", frozen=True, extra="ignore", env_ignore_empty=True
    )

    corpus_dir: Path = PROJECT_DIR / "corpus" / "directives"
    data_dir: Path = PROJECT_DIR / "data"
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    encoder: str = str(PROJECT_DIR / "rag" / "models" / "encoder")
    llm: str | None = None
    llm_base_url: str | None = None
    llm_api_key: SecretStr | None = None
    admin_token: SecretStr | None = None
    allowed_origins: str = ""
    token_secret: SecretStr | None = None
    retention_days: int = Field(default=90, ge=0)
    max_upload_mb: int = Field(default=64, ge=1)
    database_url: SecretStr | None = None  # it may hold a password

    @property
    def index_dir(self) -> Path:
        """Where the index lies."""
        return self.data_dir / "index"

    @property
    def added_dir(self) -> Path:
        """Where files added with ``python -m ingest PATH`` are kept."""
        return self.data_dir / "added"

    @property
    def database(self) -> str:
        """The database of conversations as SQLAlchemy's URL: SQLite in the data folder."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite:///{(self.data_dir / 'chithi.sqlite').resolve()}"
