package gradiscope.lesson.deepfeatures;

/// How far features are from an orthogonal frame, one vector for each class.
///
/// @param cosine the largest between the means of two classes, in size, if all were of the average length
/// @param lengths the largest relative difference of the length of a mean from their average
/// @param within the scatter within the classes over the mean squared length of the means
record Frame(double cosine, double lengths, double within) {
    /// @param features d for each sample, samples class by class
    static Frame of(double[] features, DeepProblem problem) {
        int d = problem.width();
        int classes = problem.classes();
        double[][] means = new double[classes][d];
        for (int i = 0; i < features.length; i++) {
            means[i / d / problem.perClass()][i % d] += features[i] / problem.perClass();
        }
        double scatter = 0;
        for (int i = 0; i < features.length; i++) {
            double away = features[i] - means[i / d / problem.perClass()][i % d];
            scatter += away * away / problem.samples();
        }
        double average = 0;
        double squares = 0;
        for (double[] mean : means) {
            average += length(mean) / classes;
            squares += dot(mean, mean) / classes;
        }
        double cosine = 0;
        double lengths = 0;
        for (int a = 0; a < classes; a++) {
            lengths = Math.max(lengths, Math.abs(length(means[a]) / average - 1));
            for (int b = 0; b < a; b++) {
                // Over the average length, so that a mean of 0 is no division by 0.
                cosine = Math.max(cosine, Math.abs(dot(means[a], means[b])) / (average * average));
            }
        }
        return new Frame(cosine, lengths, scatter / squares);
    }

    private static double length(double[] vector) {
        return Math.sqrt(dot(vector, vector));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
