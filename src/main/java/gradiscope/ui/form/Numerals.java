package gradiscope.ui.form;

import gradiscope.experiment.Value;
import gradiscope.ui.text.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as a person writes them in a field, with a point, or a comma where the language has one; and what a
/// field accepts, in words.
final class Numerals {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern REAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final int MOST_ZEROS = 4;

    private final Words words;

    Numerals(Words words) {
        this.words = words;
    }

    /// Shortest text that reads back as the same number: `0.1` (in a German field `0,1`), `1e-5`, `16`.
    String text(Object number) {
        return number instanceof Double ? words.typed(plain(number)) : String.valueOf(number);
    }

    /// The same with a point in every language.
    private static String plain(Object number) {
        if (!(number instanceof Double real)) {
            return String.valueOf(number);
        }
        if (real == 0) {
            return "0";
        }
        BigDecimal exact = BigDecimal.valueOf(real).stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() - 1;
        if (exponent >= -MOST_ZEROS && exponent <= 2 * MOST_ZEROS) {
            return exact.toPlainString();
        }
        return exact.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
    }

    /// A number of few digits: what a slider at about this place means.
    ///
    /// @param step distance of the places of the slider
    static double rounded(double value, double step) {
        int digits = (int) Math.ceil(-Math.log10(step)) + 1;
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).doubleValue();
    }

    /// The number that a text means, if the form accepts it.
    ///
    /// @param form [Value.Whole] or [Value.Real]
    Optional<Object> read(Value form, String text) {
        String plain = words.pointed(text);
        return switch (form) {
            case Value.Whole whole
            when WHOLE.matcher(plain).matches() ->
                Optional.of(Long.parseLong(plain)).filter(whole::accepts).map(whole::of);
            case Value.Real real
            when REAL.matcher(plain).matches() ->
                Optional.<Object>of(Double.parseDouble(plain)).filter(real::accepts);
            default -> Optional.empty();
        };
    }

    /// What is wrong with a text that [#read] does not take.
    String refusal(Value form, String text) {
        String shown = text.isBlank() ? words.get("form.nothing") : "“" + text.strip() + "”";
        return words.get("form.refused", shown, accepted(form));
    }

    /// What a field of this form accepts.
    String accepted(Value form) {
        return switch (form) {
            case Value.Whole w
            when w.max() >= Integer.MAX_VALUE && w.min() <= Integer.MIN_VALUE -> words.get("form.whole");
            case Value.Whole w when w.max() >= Integer.MAX_VALUE -> words.get("form.whole-from", w.min());
            case Value.Whole w -> words.get("form.whole-between", w.min(), w.max());
            case Value.Real r -> words.get("form.real") + limits(r);
            default -> words.say(form.accepted());
        };
    }

    private String limits(Value.Real r) {
        StringBuilder all = new StringBuilder();
        if (Double.isFinite(r.min())) {
            all.append(", ").append(words.get("form.at-least", text(r.min())));
        }
        if (Double.isFinite(r.above())) {
            all.append(", ").append(words.get("form.above", text(r.above())));
        }
        if (Double.isFinite(r.max())) {
            all.append(", ").append(words.get("form.at-most", text(r.max())));
        }
        if (Double.isFinite(r.below())) {
            all.append(", ").append(words.get("form.below", text(r.below())));
        }
        return all.toString();
    }
}
