package org.chainrule.export.svg;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.chainrule.drawing.text.Fonts;

/**
 * Whether letters are text or outlines, and which letters a document needs in the font that it
 * carries along.
 */
public final class SvgLetters {

  /** The name under which the font is carried along: not that of one that may be installed. */
  static final String FAMILY = "Chainrule Sans";

  /** What a browser asks of a font (OpenType, 'Required Tables'); without hints and kerning. */
  private static final List<String> TABLES =
      List.of("cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "OS/2", "post");

  private final boolean text;
  private final Set<Integer> regular = new TreeSet<>();
  private final Set<Integer> strong = new TreeSet<>();

  private SvgLetters(boolean text) {
    this.text = text;
  }

  /** Letters as outlines. */
  public static SvgLetters outlines() {
    return new SvgLetters(false);
  }

  /** Letters as text, in a font that the document carries along. */
  public static SvgLetters text() {
    return new SvgLetters(true);
  }

  boolean areText() {
    return text;
  }

  /** Notes that the letters of a text are needed. */
  public void use(String used, boolean isStrong) {
    used.codePoints().forEach((isStrong ? strong : regular)::add);
  }

  /** Returns the rules of a style sheet that bring the font; nothing where there is no text. */
  public String fontFaces() throws IOException {
    return face(Fonts.REGULAR, 400, regular) + face(Fonts.STRONG, 600, strong);
  }

  private static String face(String file, int weight, Set<Integer> letters) throws IOException {
    if (letters.isEmpty()) {
      return "";
    }
    return "@font-face{font-family:\""
        + FAMILY
        + "\";font-weight:"
        + weight
        + ";src:url(data:font/ttf;base64,"
        + Base64.getEncoder().encodeToString(subset(file, letters))
        + ")}";
  }

  private static byte[] subset(String file, Set<Integer> letters) throws IOException {
    try (InputStream in = Fonts.resource(file).openStream();
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
      TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
      letters.forEach(subsetter::add);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      subsetter.writeToStream(bytes);
      return bytes.toByteArray();
    }
  }
}
