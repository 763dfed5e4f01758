package gradiscope.figure.vector;

/// Cells as an image of a PDF file: a pixel for each, not to be smoothed.
final class PdfImage {
    private static final int RGB = 3;

    private PdfImage() {}

    /// @return its number
    static int add(Mosaic cells, PdfFile file) {
        String mask = cells.isTranslucent()
                ? " /SMask " + PdfFile.ref(file.add(entries(cells, "/DeviceGray"), channel(cells)))
                : "";
        return file.add(entries(cells, "/DeviceRGB") + mask, colours(cells));
    }

    private static String entries(Mosaic cells, String space) {
        return "/Type /XObject /Subtype /Image /Width " + cells.columns() + " /Height " + cells.rows()
                + " /BitsPerComponent 8 /Interpolate false /ColorSpace " + space;
    }

    private static byte[] colours(Mosaic cells) {
        int[] argb = cells.argb();
        byte[] bytes = new byte[argb.length * RGB];
        for (int i = 0; i < argb.length; i++) {
            bytes[RGB * i] = (byte) (argb[i] >> 16);
            bytes[RGB * i + 1] = (byte) (argb[i] >> 8);
            bytes[RGB * i + 2] = (byte) argb[i];
        }
        return bytes;
    }

    private static byte[] channel(Mosaic cells) {
        int[] argb = cells.argb();
        byte[] bytes = new byte[argb.length];
        for (int i = 0; i < argb.length; i++) {
            bytes[i] = (byte) (argb[i] >> 24);
        }
        return bytes;
    }
}
