import numpy as np

random = np.random.default_rng(0)
scores = random.binomial(500, 0.9, size=(10_000, 20)) / 500  # 20 classifiers, each with a true accuracy of 90 %
assert 0.899 < scores[:, 0].mean() < 0.901  # one of them: right on average
assert 0.920 < scores.max(axis=1).mean() < 0.930  # the best of them: two points and more too high
