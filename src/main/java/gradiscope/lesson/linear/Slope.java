package gradiscope.lesson.linear;

/// The power of a law y = a x^slope: the least-squares line through the logarithms.
final class Slope {
    private Slope() {}

    /// @param x above 0
    /// @param y above 0, as many
    static double of(double[] x, double[] y) {
        double middleX = 0;
        double middleY = 0;
        for (int i = 0; i < x.length; i++) {
            middleX += Math.log(x[i]) / x.length;
            middleY += Math.log(y[i]) / x.length;
        }
        double products = 0;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            products += (Math.log(x[i]) - middleX) * (Math.log(y[i]) - middleY);
            squares += (Math.log(x[i]) - middleX) * (Math.log(x[i]) - middleX);
        }
        return products / squares;
    }
}
