package org.chainrule.export.request;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a picture is, in pixels.
 *
 * @param width from left to right
 * @param height from top to bottom
 */
public record PictureSize(int width, int height) {

  /** What a projector shows. */
  public static final PictureSize DEFAULT = new PictureSize(1920, 1080);

  private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,5})[x×X]([1-9]\\d{0,5})");
  private static final int SMALLEST_SIDE = 240;
  private static final long MOST_PIXELS = 64_000_000;

  /** Reads a size such as {@code 1920x1080}. */
  public static PictureSize parse(String text) throws UnfitChoiceException {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new UnfitChoiceException("export.wrong.size", text);
    }
    int width = Integer.parseInt(matcher.group(1));
    int height = Integer.parseInt(matcher.group(2));
    if (Math.min(width, height) < SMALLEST_SIDE) {
      throw new UnfitChoiceException("export.wrong.small", text, String.valueOf(SMALLEST_SIDE));
    }
    if (!new PictureSize(width, height).fits(1)) {
      throw new UnfitChoiceException(
          "export.wrong.large", text, String.valueOf(MOST_PIXELS / 1_000_000));
    }
    return new PictureSize(width, height);
  }

  /** Whether there is memory for a picture of so many pixels a unit. */
  boolean fits(double scale) {
    return (long) width * height <= mostPixels(scale);
  }

  /** Returns how many pixels a size may count, for each of which the file has so many. */
  static long mostPixels(double scale) {
    return (long) (MOST_PIXELS / (scale * scale));
  }

  /** Returns the length of a side at so many pixels a unit. */
  public static int scaled(int side, double scale) {
    return (int) Math.round(side * scale);
  }
}
