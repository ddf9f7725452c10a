package org.chainrule.app.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a picture is, in pixels.
 *
 * @param width from left to right
 * @param height from top to bottom
 */
record PictureSize(int width, int height) {

  /** What a projector shows. */
  static final PictureSize DEFAULT = new PictureSize(1920, 1080);

  private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,5})[x×X]([1-9]\\d{0,5})");
  private static final int SMALLEST_SIDE = 240;
  private static final long MOST_PIXELS = 64_000_000;

  /** Reads a size such as {@code 1920x1080}. */
  static PictureSize parse(String text) throws Refusal {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw Refusal.wrongUsage("cli.wrong.size", text);
    }
    int width = Integer.parseInt(matcher.group(1));
    int height = Integer.parseInt(matcher.group(2));
    if (Math.min(width, height) < SMALLEST_SIDE) {
      throw Refusal.wrongUsage("cli.wrong.small", text, String.valueOf(SMALLEST_SIDE));
    }
    if ((long) width * height > MOST_PIXELS) {
      throw Refusal.wrongUsage("cli.wrong.large", text, String.valueOf(MOST_PIXELS / 1_000_000));
    }
    return new PictureSize(width, height);
  }
}
