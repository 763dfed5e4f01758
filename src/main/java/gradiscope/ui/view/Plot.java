package gradiscope.ui.view;

/// Where numbers lie in a plot area, in pixels from its upper left corner.
///
/// @param left the number at the left edge
/// @param right at the right edge, greater
/// @param bottom at the lower edge
/// @param top at the upper edge, greater
record Plot(double left, double right, double bottom, double top, double width, double height) {
    double x(double value) {
        return (value - left) / (right - left) * width;
    }

    double y(double value) {
        return (top - value) / (top - bottom) * height;
    }

    /// The number at a pixel.
    double acrossAt(double x) {
        return left + x / width * (right - left);
    }

    double upAt(double y) {
        return top - y / height * (top - bottom);
    }
}
