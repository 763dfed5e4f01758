package gradiscope.figure.chart;

import gradiscope.experiment.Message;
import org.jspecify.annotations.Nullable;

/// How large, in which colours and in which language everything is drawn: lengths are multiples of the font size, and
/// whatever is written is said by [#say] or, a number, written by [#brief] and its like.
///
/// @param size of ordinary text, in pixels
/// @param palette every colour
/// @param tongue of all that is written
public record Look(double size, Palette palette, Message.Tongue tongue) {
    /// A tile among others in a window, on light paper.
    public static final Look TILE = new Look(13, Palette.LIGHT);

    public Look {
        if (!(size > 0) || Double.isInfinite(size)) {
            throw new IllegalArgumentException("no size of text: " + size);
        }
    }

    /// In English.
    public Look(double size, Palette palette) {
        this(size, palette, Message.Tongue.ENGLISH);
    }

    /// In other colours.
    public Look in(Palette other) {
        return new Look(size, other, tongue);
    }

    /// In another language.
    public Look in(Message.Tongue other) {
        return new Look(size, palette, other);
    }

    /// Larger or smaller, lines and gaps with the text.
    ///
    /// @param factor above 0
    public Look scaled(double factor) {
        return new Look(size * factor, palette, tongue);
    }

    /// A length.
    ///
    /// @param multiple of the font size
    public double em(double multiple) {
        return size * multiple;
    }

    /// A text, as from [Message#of].
    ///
    /// @param template English, a literal, so that a test finds it and its translations
    /// @param values strings are put in as they are
    public String say(String template, @Nullable Object... values) {
        return Message.of(template, values).in(tongue);
    }

    /// A number for reading: [Numbers#brief].
    public String brief(double value) {
        return tongue.written(Numbers.brief(value));
    }

    /// A number with so many digits after the decimal mark: [Numbers#fixed].
    public String fixed(double value, int digits) {
        return tongue.written(Numbers.fixed(value, digits));
    }

    /// A whole number: [Numbers#count].
    public String count(long value) {
        return tongue.written(Numbers.count(value));
    }

    /// A share: [Numbers#percent].
    public String percent(double share) {
        return tongue.written(Numbers.percent(share));
    }
}
