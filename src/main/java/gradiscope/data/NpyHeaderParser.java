package gradiscope.data;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Message;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the Python dict of an NPY header.
///
/// @param entry what a message calls the array
record NpyHeaderParser(InputFile file, String entry) {
    /// NumPy has no arrays of more.
    private static final int MOST_DIMENSIONS = 64;

    /// One key with its value, and what follows it.
    private static final Pattern PAIR = Pattern.compile(
            "\\s*'(\\w{1,20})'\\s*:\\s*('[^']*'|\\w+|\\([\\d\\s,]*\\)|\\[.*])\\s*(,|})", Pattern.DOTALL);
    private static final Pattern SIDE = Pattern.compile("\\d{1,18}");

    /// @throws BadInput when the text is not such a dict, or describes an array that is not read
    NpyHeader parse(String text) {
        Map<String, String> pairs = pairs(text.strip());
        String descr = value(pairs, "descr");
        String shape = value(pairs, "shape");
        String fortran = value(pairs, "fortran_order");
        if (!shape.startsWith("(") || !(fortran.equals("True") || fortran.equals("False"))) {
            throw malformed(text);
        }
        Dtype dtype = dtype(descr);
        ByteOrder order = descr.charAt(1) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return new NpyHeader(dtype, order, fortran.equals("True"), shape(shape));
    }

    private Map<String, String> pairs(String text) {
        Map<String, String> pairs = new HashMap<>();
        Matcher matcher = PAIR.matcher(text);
        int at = 1;
        while (text.startsWith("{") && matcher.region(at, text.length()).lookingAt()) {
            pairs.put(matcher.group(1), matcher.group(2));
            at = matcher.end();
            String rest = text.substring(at).strip();
            if (rest.equals(matcher.group(3).equals("}") ? "" : "}")) {
                return pairs;
            }
        }
        throw malformed(text);
    }

    private String value(Map<String, String> pairs, String key) {
        String value = pairs.get(key);
        if (value == null) {
            throw file.bad(
                    entry, Message.of("its header has no '{0}'", key), Message.of("save the file with numpy.savez"));
        }
        return value;
    }

    /// @param descr in quotes, as in the header: `'<f4'`
    private Dtype dtype(String descr) {
        String code = descr.replaceFirst("^'[<>|]?", "").replaceFirst("'$", "");
        if (code.startsWith("O")) {
            throw file.bad(
                    entry,
                    Message.of("holds Python objects, which are code and not data"),
                    Message.of("save a plain array: numpy.asarray(a, dtype='float32')"));
        }
        Dtype dtype = Dtype.of(code).orElseThrow(() -> unsupported(descr));
        if (!descr.matches(dtype.bytes() == 1 ? "'[<>|].*" : "'[<>].*")) {
            throw unsupported(descr);
        }
        return dtype;
    }

    private BadInput unsupported(String descr) {
        return file.bad(
                entry,
                Message.of("element type {0} is not read", InputFile.quote(descr)),
                Message.of("use float16, float32, float64, an integer type or bool: a.astype('float32')"));
    }

    private List<Integer> shape(String text) {
        List<Integer> shape = new ArrayList<>();
        String inside = text.substring(1, text.length() - 1).strip();
        for (String side : inside.isEmpty() ? new String[0] : inside.split(",")) {
            String digits = side.strip();
            if (!SIDE.matcher(digits).matches()) {
                throw malformed(text);
            }
            shape.add(side(Long.parseLong(digits)));
        }
        if (shape.size() > MOST_DIMENSIONS) {
            throw file.bad(
                    entry,
                    Message.of("has {0} dimensions", shape.size()),
                    Message.of("at most {0} are read", MOST_DIMENSIONS));
        }
        return shape;
    }

    private int side(long side) {
        if (side > Integer.MAX_VALUE) {
            throw file.bad(
                    entry,
                    Message.of("its header claims a side of {0}", side),
                    Message.of("at most {0} are read", Integer.MAX_VALUE));
        }
        return (int) side;
    }

    private BadInput malformed(String text) {
        return file.bad(
                entry,
                Message.of("its header {0} is malformed", InputFile.quote(text)),
                Message.of("save the file with numpy.savez"));
    }
}
