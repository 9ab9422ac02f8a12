package tilsagn.account.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/** A QR code as an SVG inside the page itself: the secret in it is asked for by nobody's second request and kept in no cache. */
final class QrPicture {

    private QrPicture() {
    }

    /** An address for {@code img src}. */
    static String of(String text) {
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg(text).getBytes(StandardCharsets.UTF_8));
    }

    // Black on white whatever the colours of the page: cameras need it.
    static String svg(String text) {
        BitMatrix dots = dots(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %2$d\" shape-rendering=\"crispEdges\">"
            .formatted(dots.getWidth(), dots.getHeight())
            + "<path fill=\"#fff\" d=\"M0 0h" + dots.getWidth() + "v" + dots.getHeight() + "H0z\"/><path d=\"" + path + "\"/></svg>";
    }

    private static BitMatrix dots(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 4, EncodeHintType.CHARACTER_SET, "UTF-8"));
        } catch (WriterException tooLong) {
            throw new IllegalStateException(tooLong);
        }
    }
}
