from scipy.stats import binomtest

low, high = binomtest(k=483, n=500).proportion_ci(0.95, method="wilson")  # 96.6 % of 500 pictures
assert round(100 * low, 1) == 94.6 and round(100 * high, 1) == 97.9

p_value = binomtest(k=10, n=10 + 30).pvalue  # 10 only the first gets right, 30 only the second
assert round(p_value, 3) == 0.002
