"""Neural collapse by the definitions of the three conventions, in NumPy, on 23 made-up samples of 4 classes of
different size. ConventionsTest holds what it prints and makes the same samples. Run: python3 reference.py"""

import numpy as np

K, d = 4, 6
y = np.array([0] * 9 + [1] * 7 + [2] * 4 + [3] * 3)
N = len(y)
i, j = np.arange(N)[:, None], np.arange(d)[None, :]
H = np.sin(1.0 + 3.0 * i + 7.0 * j) + 1.5 * np.cos(2.0 * y[:, None] + 0.7 * j)
k = np.arange(K)[:, None]
W = 0.8 * np.cos(2.0 * k + 0.7 * j) + 0.3 * np.sin(5.0 * k + 2.0 * j) + 0.2
b = 0.4 * np.sin(1.0 + np.arange(K))
Z = H @ W.T + b

means = np.stack([H[y == c].mean(0) for c in range(K)])
of_means, of_samples = means.mean(0), H.mean(0)
residuals = H - means[y]
S_W = residuals.T @ residuals / N
E = (np.eye(K) - 1 / K) / np.sqrt(K - 1)
fro = np.linalg.norm


def S_B(mu):
    return (means - mu).T @ (means - mu) / K


def error(A):
    return fro(A / fro(A) - E)


def cov(rows):
    n = fro(rows, axis=1)
    return n.std(ddof=1) / n.mean()


def angles(rows):
    u = rows / fro(rows, axis=1, keepdims=True)
    return np.abs(u @ u.T + 1 / (K - 1))[~np.eye(K, dtype=bool)].mean()


nearest = np.argmin(((H[:, None, :] - means[None]) ** 2).sum(2), axis=1)
M = means - of_means
print("PAPYAN_HAN_NC1", np.trace(S_W @ np.linalg.pinv(S_B(of_means), rcond=1e-10)))
print("PAPYAN_HAN_NC2_EQUINORM_MEANS", cov(M))
print("PAPYAN_HAN_NC2_EQUINORM_ROWS", cov(W))
print("PAPYAN_HAN_NC2_EQUIANGULAR_MEANS", angles(M))
print("PAPYAN_HAN_NC2_EQUIANGULAR_ROWS", angles(W))
print("PAPYAN_HAN_NC3", fro(W / fro(W) - M / fro(M)) ** 2)
print("PAPYAN_HAN_NC4", np.mean(nearest != Z.argmax(1)))

for name, V in (("", W), (" (rows centred)", W - W.mean(0))):
    print("ZHOU_ZHU_NC2" + name, error(V @ V.T))
    print("ZHOU_ZHU_NC3" + name, error(V @ (means - of_samples).T))
print("ZHOU_ZHU_NC1", np.trace(S_W @ np.linalg.pinv(S_B(of_samples), rcond=1e-10)) / K)
print("ZHOU_ZHU_FOURTH", fro(W @ of_samples + b))

variances = np.array([(residuals[y == c] ** 2).sum(1).mean() for c in range(K)])
pairs = [
    (variances[p] + variances[q]) / (2 * ((means[p] - means[q]) ** 2).sum())
    for p in range(K)
    for q in range(p)
]
vectors, values, _ = np.linalg.svd(S_B(of_means))
inverse = vectors[:, : K - 1] @ np.diag(1 / values[: K - 1]) @ vectors[:, : K - 1].T
print("LIBRARY_NC1_PINV", np.trace(S_W @ np.linalg.pinv(S_B(of_means), rcond=1e-10)) / K)
print("LIBRARY_NC1_SVD", np.trace(S_W @ inverse) / K)
print("LIBRARY_NC1_QUOTIENT", np.trace(S_W) / np.trace(S_B(of_means)))
print("LIBRARY_NC1_CDNV", np.mean(pairs))
print("LIBRARY_NC2", error(M @ M.T))
print("LIBRARY_NC3", error(W @ M.T))
print("LIBRARY_NC4", np.mean(nearest == (H @ W.T).argmax(1)))
