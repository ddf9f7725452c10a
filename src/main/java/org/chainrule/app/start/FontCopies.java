package org.chainrule.app.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.chainrule.drawing.text.Fonts;
import org.chainrule.file.writing.Litter;
import org.chainrule.file.writing.Presence;
import org.kordamp.ikonli.feather.FeatherIkonHandler;

/** The copies of fonts that JavaFX makes for a window, and does not take away if that is killed. */
final class FontCopies {

  private FontCopies() {}

  /**
   * Takes away what killed windows have left, if no other window lives. Call it before the first
   * font is loaded.
   *
   * @param temporary the folder for temporary files
   * @return while it is open, no other window sweeps
   * @throws IOException if it cannot be told whether other windows live
   */
  static Presence sweep(Path temporary) throws IOException {
    Instant now = Instant.now();
    Path lock = temporary.resolve("chainrule-" + System.getProperty("user.name") + ".lock");
    return Presence.enter(lock, () -> Litter.sweepFonts(temporary, fonts(), now));
  }

  private static List<byte[]> fonts() {
    return Stream.of(
            Fonts.resource(Fonts.REGULAR),
            Fonts.resource(Fonts.STRONG),
            new FeatherIkonHandler().getFontResource())
        .map(FontCopies::bytes)
        .toList();
  }

  private static byte[] bytes(URL font) {
    try (InputStream in = font.openStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
