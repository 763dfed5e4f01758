package gradiscope.tensor;

import java.util.random.RandomGenerator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;

/// Random matrices with orthonormal rows or columns.
public final class Orthogonal {
    private Orthogonal() {}

    /// Uniformly distributed (Haar): the Q of a Gaussian matrix, with the signs of R's diagonal taken out
    /// (Mezzadri 2007).
    ///
    /// @return rows x columns, row-major; orthonormal rows if rows <= columns, else orthonormal columns
    public static double[] random(int rows, int columns, RandomGenerator random) {
        int tall = Math.max(rows, columns);
        int slim = Math.min(rows, columns);
        DMatrixRMaj gaussian = new DMatrixRMaj(tall, slim);
        for (int i = 0; i < gaussian.data.length; i++) {
            gaussian.data[i] = random.nextGaussian();
        }
        QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(tall, slim);
        if (!qr.decompose(gaussian)) {
            throw new IllegalStateException("QR failed on a finite matrix");
        }
        DMatrixRMaj q = qr.getQ(null, true);
        DMatrixRMaj r = qr.getR(null, true);
        for (int j = 0; j < slim; j++) {
            CommonOps_DDRM.scaleCol(r.get(j, j) < 0 ? -1 : 1, q, j);
        }
        return rows == tall ? q.data : CommonOps_DDRM.transpose(q, null).data;
    }
}
