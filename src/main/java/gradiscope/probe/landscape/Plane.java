package gradiscope.probe.landscape;

/// A plane in the space of parameters: `centre + x first + y second`. The arrays are shared and never written.
public final class Plane {
    private final float[] centre;
    private final float[] first;
    private final float[] second;

    /// @param centre all parameters of a network
    /// @param first direction of x, as long
    /// @param second direction of y, as long
    public Plane(float[] centre, float[] first, float[] second) {
        if (first.length != centre.length || second.length != centre.length) {
            throw new IllegalArgumentException("directions of " + first.length + " and " + second.length + " for "
                    + centre.length + " parameters");
        }
        this.centre = centre;
        this.first = first;
        this.second = second;
    }

    /// Writes the parameters at a point of the plane; exactly the centre at (0, 0).
    ///
    /// @param parameters where to write, as long as the centre
    public void point(double x, double y, float[] parameters) {
        for (int i = 0; i < centre.length; i++) {
            parameters[i] = (float) (centre[i] + x * first[i] + y * second[i]);
        }
    }

    float[] first() {
        return first;
    }

    float[] second() {
        return second;
    }
}
