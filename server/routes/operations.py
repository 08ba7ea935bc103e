"""``/healthz``, ``/readyz`` and ``/metrics``: for those who run the server."""

from __future__ import annotations

import logging

from fastapi import APIRouter
from fastapi.responses import Response

from server import schemas
from server.house import HouseDep
from server.metrics import CONTENT_TYPE
from server.problems import of_status

log = logging.getLogger(__name__)

router = APIRouter(tags=["operations"])

PROBE = "kế hoạch"


@router.get("/healthz")
def healthz() -> dict[str, str]:
    """The process is alive."""
    return {"status": "alive"}


@router.get("/readyz", responses={503: {"model": schemas.ProblemOut}})
def readyz(house: HouseDep) -> schemas.Readiness:
    """The index is loaded and a search of it works: one is made."""
    try:
        house.assistant.search(PROBE, k=1)
    except Exception as error:
        log.exception("the index can't be searched")
        raise of_status(503) from error
    return schemas.Readiness(
        status="ready",
        documents=len(house.assistant.documents),
        withdrawn=len(house.live.standing.known),
        index=house.snapshot.facts,
        trouble=house.live.trouble,
    )


@router.get("/metrics", response_class=Response)
def metrics(house: HouseDep) -> Response:
    """Prometheus' text format."""
    return Response(house.metrics.text(), media_type=CONTENT_TYPE)
