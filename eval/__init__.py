"""Measures the assistant: gold questions, measures, baselines, reports."""
