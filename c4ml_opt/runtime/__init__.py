"""Running emitted code on numpy arrays: marshalling, host process, emulators."""
