package gradiscope.probe.collapse;

/// What a layer makes of labelled samples.
///
/// @param values h: N x d, a row per sample
/// @param labels class of each sample, 0 to `classes` - 1; shared, not copied
/// @param classes K, with those classes that have no sample here
public record Features(Matrix values, int[] labels, int classes) {
    /// @throws IllegalArgumentException when labels do not match rows, or name no class
    public Features {
        if (labels.length != values.rows()) {
            throw new IllegalArgumentException(labels.length + " labels for " + values.rows() + " samples");
        }
        for (int label : labels) {
            if (label < 0 || label >= classes) {
                throw new IllegalArgumentException("label " + label + " is none of " + classes + " classes");
            }
        }
    }

    /// N.
    public int count() {
        return labels.length;
    }

    /// d.
    public int width() {
        return values.columns();
    }
}
