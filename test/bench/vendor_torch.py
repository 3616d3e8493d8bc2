"""torch as a baseline: a module run eagerly, and compiled by inductor with its weights frozen."""

import numpy as np


class Torch:
    """torch on one thread, or as many as `use` was told last; `both` gives the two cases of a function."""

    def __init__(self):
        import torch
        import torch._inductor.config as inductor

        inductor.freezing = True
        self.torch, self.functional = torch, torch.nn.functional
        self.use(1)

    def use(self, threads: int):
        import torch._inductor.config as inductor

        self.torch.set_num_threads(threads)
        inductor.cpp.threads = threads

    def both(self, forward, inputs, weights=()) -> dict:
        """`forward(*inputs, *weights)` on numpy arrays, eager and compiled; the weights are constants to the compiler."""
        torch = self.torch
        inputs = [torch.from_numpy(x) if isinstance(x, np.ndarray) else x for x in inputs]
        constants = [torch.nn.Parameter(torch.from_numpy(w) if isinstance(w, np.ndarray) else w, requires_grad=False) for w in weights]

        class Model(torch.nn.Module):
            def __init__(self):
                super().__init__()
                self.weights = torch.nn.ParameterList(constants)

            def forward(self, *given):
                return forward(*given, *self.weights)

        model = Model().eval()
        torch._dynamo.reset()
        return {"torch": self._case(model, inputs), "compiled": self._case(torch.compile(model), inputs)}

    def _case(self, model, inputs):
        def run():
            with self.torch.inference_mode():
                model(*inputs)

        return run
