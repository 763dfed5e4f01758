package gradiscope.lesson.linear;

/// What flows through a network for some samples. All matrices are row by row, a row for each sample.
final class Pass {
    final int count;
    /// What each layer of weights gets, N x inputs of the layer.
    final double[][] a;
    /// What it gives, before the nonlinearity.
    final double[][] z;
    /// The derivative of something by z.
    final double[][] delta;

    Pass(double[][] inputs, int[] widths) {
        this.count = inputs.length;
        int layers = widths.length - 1;
        this.a = new double[layers][];
        this.z = new double[layers][];
        this.delta = new double[layers][];
        for (int l = 0; l < layers; l++) {
            a[l] = new double[count * widths[l]];
            z[l] = new double[count * widths[l + 1]];
            delta[l] = new double[count * widths[l + 1]];
        }
        for (int i = 0; i < count; i++) {
            System.arraycopy(inputs[i], 0, a[0], i * widths[0], widths[0]);
        }
    }

    double[] outputs() {
        return z[z.length - 1];
    }
}
