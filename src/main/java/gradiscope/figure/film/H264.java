package gradiscope.figure.film;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jcodec.codecs.h264.H264Encoder;
import org.jcodec.codecs.h264.encode.RateControl;
import org.jcodec.codecs.h264.io.model.SeqParameterSet;
import org.jcodec.codecs.h264.io.model.SliceType;
import org.jcodec.codecs.h264.io.model.VUIParameters;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Size;

/// Encodes pictures as H.264 (ITU-T H.264), by JCodec.
final class H264 extends H264Encoder {
    /// Coarseness. At 4 paper is one even colour, and what has gone leaves no shadow that is seen; at 10 a shadow is
    /// just
    /// seen, for a file a sixth smaller, and from 20 on white has a tint.
    private static final int QUANTISER = 4;

    /// Half as fine.
    private static final int COARSER = 6;

    private static final int COARSEST = 51;

    /// In pixels. Nothing moves in most figures; to look farther takes twice as long.
    private static final int MOTION = 1;

    private static final int BT709 = 1;
    private static final int UNSPECIFIED_FORMAT = 5;
    private static final int KINDS = 0x1f;
    static final int KEY = 5;
    static final int SEQUENCE = 7;
    static final int PICTURE = 8;

    private final Rate rate;
    private final ByteBuffer room;

    /// @param keyEvery frames from one that needs none before to the next
    H264(int width, int height, int keyEvery) {
        this(width, height, keyEvery, new Rate());
    }

    private H264(int width, int height, int keyEvery, Rate rate) {
        super(rate);
        this.rate = rate;
        setKeyInterval(keyEvery);
        setMotionSearchRange(MOTION);
        // More than a frame of noise needs.
        this.room = ByteBuffer.allocate(4 * width * height + (1 << 16));
    }

    /// The same for all frames, unless one is so full that the encoder has no room for it: from there on coarser.
    private static final class Rate implements RateControl {
        private int quantiser = QUANTISER;

        @Override
        public int startPicture(Size size, int most, SliceType type) {
            return quantiser;
        }

        @Override
        public int initialQpDelta() {
            return 0;
        }

        @Override
        public int accept(int bits) {
            return 0;
        }
    }

    @Override
    public SeqParameterSet initSPS(Size size) {
        SeqParameterSet sequence = super.initSPS(size);
        sequence.levelIdc = level(size);
        VUIParameters usability = new VUIParameters();
        usability.videoSignalTypePresentFlag = true;
        usability.videoFormat = UNSPECIFIED_FORMAT;
        usability.colourDescriptionPresentFlag = true;
        usability.colourPrimaries = BT709;
        usability.transferCharacteristics = BT709;
        usability.matrixCoefficients = BT709;
        sequence.vuiParams = usability;
        return sequence;
    }

    /// The lowest that has such frames (table A-1, frames of 16 by 16 pixels).
    private static int level(Size size) {
        int blocks = (size.getWidth() + 15) / 16 * ((size.getHeight() + 15) / 16);
        if (blocks <= 8192) {
            return 42;
        }
        return blocks <= 22_080 ? 50 : 51;
    }

    /// The units (section 7.3.1) of a picture; of the first one, and of every later one that begins anew, those
    /// of its parameters come first.
    List<byte[]> units(Picture picture) {
        ByteBuffer stream = encoded(picture);
        byte[] bytes = new byte[stream.remaining()];
        stream.get(bytes);
        return split(bytes);
    }

    private ByteBuffer encoded(Picture picture) {
        try {
            return encodeFrame(picture, room.clear()).getData();
        } catch (BufferOverflowException e) {
            // JCodec has a byte for each pixel, which only noise fills.
        }
        while (true) {
            rate.quantiser += COARSER;
            try {
                return encodeIDRFrame(picture, room.clear());
            } catch (BufferOverflowException e) {
                if (rate.quantiser + COARSER > COARSEST) {
                    throw e;
                }
            }
        }
    }

    static int kind(byte[] unit) {
        return unit[0] & KINDS;
    }

    /// Units begin behind 0, 0, 1; inside there is no such.
    private static List<byte[]> split(byte[] stream) {
        List<byte[]> units = new ArrayList<>();
        int begin = -1;
        for (int i = 0; i + 2 < stream.length; i++) {
            if (stream[i] == 0 && stream[i + 1] == 0 && stream[i + 2] == 1) {
                if (begin >= 0) {
                    units.add(cut(stream, begin, i));
                }
                begin = i + 3;
            }
        }
        units.add(cut(stream, begin, stream.length));
        return units;
    }

    /// Without the zeros that may stand behind it.
    private static byte[] cut(byte[] stream, int from, int to) {
        int end = to;
        while (end > from && stream[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOfRange(stream, from, end);
    }
}
