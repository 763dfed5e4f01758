package gradiscope.lesson.wide;

/// A fully connected network of one output in NTK parametrisation, but for its width.
///
/// @param hidden layers L, from 0 (then it is linear in its parameters)
/// @param sigmaW standard deviation of the weights times the square root of their number, above 0
/// @param sigmaB standard deviation of the biases; 0: none
public record WideModel(Nonlinearity phi, int hidden, double sigmaW, double sigmaB) {
    public WideModel {
        if (hidden < 0 || !(sigmaW > 0 && sigmaB >= 0)) {
            throw new IllegalArgumentException("no network with sigmaW " + sigmaW + ", sigmaB " + sigmaB);
        }
    }

    public double varianceW() {
        return sigmaW * sigmaW;
    }

    public double varianceB() {
        return sigmaB * sigmaB;
    }
}
