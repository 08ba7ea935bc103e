import numpy as np

from ingest.training.saving import quantise


def test_rows_come_back_within_half_a_level() -> None:
    weights = np.array([[0.5, -1.27, 0.004], [0, 0, 0]], dtype=np.float32)
    rows, scales = quantise(weights)
    assert rows.dtype == np.int8
    assert rows.tolist() == [[50, -127, 0], [0, 0, 0]]
    assert np.allclose(rows * scales[:, None], weights, atol=0.01 / 2)
