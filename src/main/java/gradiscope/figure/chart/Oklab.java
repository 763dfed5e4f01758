package gradiscope.figure.chart;

import javafx.scene.paint.Color;

/// A colour in Oklab (Ottosson 2020, https://bottosson.github.io/posts/oklab/): a space in which equal
/// distances look about equally different.
///
/// @param lightness 0 black, 1 white
/// @param a from green to red
/// @param b from blue to yellow
record Oklab(double lightness, double a, double b) {
    static Oklab of(Color colour) {
        double red = linear(colour.getRed());
        double green = linear(colour.getGreen());
        double blue = linear(colour.getBlue());
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new Oklab(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    /// @param hue in degrees: 30 red, 250 blue
    static Oklab polar(double lightness, double chroma, double hue) {
        double angle = Math.toRadians(hue);
        return new Oklab(lightness, chroma * Math.cos(angle), chroma * Math.sin(angle));
    }

    /// The colour; what a screen cannot show is cut off at its border.
    Color colour() {
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return Color.color(
                coded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                coded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                coded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    Oklab mix(Oklab other, double share) {
        return new Oklab(
                lightness + share * (other.lightness - lightness),
                a + share * (other.a - a),
                b + share * (other.b - b));
    }

    double distance(Oklab other) {
        double square = Math.pow(lightness - other.lightness, 2) + Math.pow(a - other.a, 2) + Math.pow(b - other.b, 2);
        return Math.sqrt(square);
    }

    /// From the coded value of a channel to light, IEC 61966-2-1.
    static double linear(double coded) {
        return coded <= 0.04045 ? coded / 12.92 : Math.pow((coded + 0.055) / 1.055, 2.4);
    }

    private static double coded(double linear) {
        double light = Math.clamp(linear, 0.0, 1.0);
        return Math.clamp(light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055, 0.0, 1.0);
    }

    private static double cube(double x) {
        return x * x * x;
    }
}
