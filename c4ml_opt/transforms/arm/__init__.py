"""SVE, SME and NEON: kernels and the vectorizer of everything else."""
