"""One recipe a sport, a module for each kind. To add a sport, write a function like its neighbours."""

import importlib
import pkgutil

for module in pkgutil.iter_modules(__path__):
    importlib.import_module(f"{__name__}.{module.name}")
