package gradiscope.figure.chart;

import gradiscope.figure.plotted.Axis;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.chart.ValueAxis;

/// An axis of any [Scale].
public final class ScaledAxis extends ValueAxis<Number> {
    /// Height of a label with the gap to the next.
    private static final double LINE = 1.6;

    private final Look look;
    private final double inset;
    private Scale scale;
    private double width;

    /// An axis whose ends lie a little inside, so that nothing on them is cut.
    public static ScaledAxis of(Scale scale, Side side, String label, Look look) {
        return new ScaledAxis(scale, side, label, look, look.em(0.45), look.em(4.6));
    }

    /// An axis of cells, which fill it from end to end.
    public static ScaledAxis ofCells(Scale scale, Side side, String label, Look look) {
        double width = 0.7 + scale.labelWidth() * 0.75 + (label.isEmpty() ? 0 : 1.4);
        return new ScaledAxis(scale, side, label, look, 0, look.em(width));
    }

    /// @param width of an upright axis, whatever its labels, so that charts above one another begin at one
    ///     line
    private ScaledAxis(Scale scale, Side side, String label, Look look, double inset, double width) {
        super(scale.lower(), scale.upper());
        this.scale = scale;
        this.look = look;
        this.inset = inset;
        this.width = width;
        setSide(side);
        setAnimated(false);
        setAutoRanging(false);
        setTickLength(look.em(0.3));
        setTickLabelGap(look.em(0.25));
        setMinorTickLength(look.em(0.18));
        if (!label.isEmpty()) {
            setLabel(label);
        }
    }

    public Scale scale() {
        return scale;
    }

    /// What it says.
    public Axis plotted() {
        String title = getLabel() == null ? "" : getLabel();
        return scale.plotted(title, look.tongue());
    }

    /// Whether it stands at the same side and is drawn as large.
    boolean isLike(ScaledAxis other) {
        return getSide() == other.getSide() && inset == other.inset && look.equals(other.look);
    }

    /// Takes over scale and label.
    void take(ScaledAxis other) {
        setLabel(other.getLabel());
        if (scale.equals(other.scale)) {
            return;
        }
        scale = other.scale;
        width = other.width;
        setRange(scale, false);
        // Ticks that stay are not written anew by the toolkit, though another scale may write them otherwise.
        getTickMarks().forEach(tick -> tick.setLabel(getTickMarkLabel(tick.getValue())));
        invalidateRange();
        requestAxisLayout();
    }

    private double length() {
        return getSide().isVertical() ? getHeight() : getWidth();
    }

    /// About how many labels have room.
    private int most(double length) {
        return Math.max(2, (int) (length / look.em(getSide().isVertical() ? LINE : scale.labelWidth())));
    }

    @Override
    public double getDisplayPosition(Number value) {
        double length = length();
        double along = inset + scale.place(value.doubleValue()) * (length - 2 * inset);
        return getSide().isVertical() ? length - along : along;
    }

    @Override
    protected List<Number> calculateTickValues(double length, Object range) {
        return List.copyOf(scale.ticks(most(length)));
    }

    @Override
    protected List<Number> calculateMinorTickMarks() {
        return List.copyOf(scale.minorTicks(most(length())));
    }

    @Override
    protected String getTickMarkLabel(Number value) {
        return scale.label(value.doubleValue(), most(length()), look.tongue());
    }

    @Override
    protected double computePrefWidth(double height) {
        return getSide().isVertical() ? width : super.computePrefWidth(height);
    }

    /// The range is the scale's, always.
    @Override
    protected Object getRange() {
        return scale;
    }

    @Override
    protected void setRange(Object range, boolean animate) {
        setLowerBound(scale.lower());
        setUpperBound(scale.upper());
    }
}
