"""Where trials run: worker processes of this machine, or the workers of a Dask cluster."""

import logging
import os
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue

from ..diagnostics import UserError
from .measure import Trial
from .worker import Worker, measure


class Local:
    """`count` worker processes, each pinned to a core of its own, the last cores first (the first ones are the busiest)."""

    def __init__(self, config: dict, count: int = 1):
        self.slots = count
        cores = sorted(os.sched_getaffinity(0), reverse=True) if hasattr(os, "sched_getaffinity") else [None]
        if count > len(cores):
            raise UserError(f"{count} workers on {len(cores)} cores would disturb each other's times; at most {len(cores)}")
        self._workers = [Worker(config, cores[i]) for i in range(count)]
        self._free = SimpleQueue()
        for worker in self._workers:
            self._free.put(worker)
        self._pool = ThreadPoolExecutor(count)

    def submit(self, schedule_text: str | None) -> "Future[Trial]":
        return self._pool.submit(self._measure, schedule_text)

    def _measure(self, schedule_text):
        worker = self._free.get()
        try:
            return worker.measure(schedule_text)
        finally:
            self._free.put(worker)

    def close(self):
        for worker in self._workers:
            worker.close()
        self._pool.shutdown(wait=False, cancel_futures=True)


class Cluster:
    """The workers of a Dask scheduler at `address` (tcp://host:port), one trial at a time each.

    A trial whose worker vanishes goes to another one, and is a failed trial after the third. Without the scheduler there are no results.
    """

    def __init__(self, config: dict, address: str):
        try:
            from distributed import Client
        except ImportError:
            raise UserError("--workers=tcp://... needs Dask: pip install 'c4ml-opt[tune]'") from None
        self._config, self._address = config, address
        logging.disable()  # what Dask and what it stands on would log is told once, by our errors
        try:
            self._client = Client(address, timeout="10s", set_as_default=False)
        except (OSError, ValueError) as error:
            raise UserError(f"no Dask scheduler answers at '{address}': {error}; start one with 'dask scheduler'") from None
        self.slots = len(self._client.scheduler_info()["workers"])
        if not self.slots:
            self._client.close()
            raise UserError(f"the Dask scheduler at '{address}' has no workers; start some with 'dask worker {address} --nthreads 1'")

    def submit(self, schedule_text: str | None) -> "Future[Trial]":
        try:
            remote = self._client.submit(measure, self._config, schedule_text, pure=False, retries=0)
        except Exception:  # a closed client raises errors of several kinds
            raise self._gone() from None
        future: Future = Future()
        future.set_running_or_notify_cancel()
        remote.add_done_callback(lambda done: self._end(done, future))
        return future

    def _end(self, done, future):
        if done.status == "finished":
            future.set_result(Trial(**done.result()))
        elif done.status == "error":
            future.set_result(Trial("crash", message=f"the cluster's worker was lost: {done.exception()}"))
        else:
            future.set_exception(self._gone())

    def _gone(self):
        return UserError(f"the Dask scheduler at '{self._address}' is gone; what was measured is kept: go on with --resume when it is back")

    def close(self):
        self._client.close()
        logging.disable(logging.NOTSET)


def make(workers: str, config: dict) -> Local | Cluster:
    """The executor that `workers` names: a number of processes, or a scheduler's address."""
    check(workers)
    return Cluster(config, workers) if "://" in workers else Local(config, int(workers))


def check(workers: str):
    """Raises UserError where `workers` names nothing that trials could run on."""
    if "://" not in workers and (not workers.isdigit() or int(workers) < 1):
        raise UserError(f"--workers takes a number of processes or a scheduler's address (tcp://host:port), not '{workers}'")
