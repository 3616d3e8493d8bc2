"""What a pipeline did, step by step, as a self-contained page: times, changes, differences of the IR, and the branches that were taken."""
