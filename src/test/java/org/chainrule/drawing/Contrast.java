package org.chainrule.drawing;

/** How one colour stands out from another, by WCAG 2.2. Colours are 0xAARRGGBB. */
public final class Contrast {

  private Contrast() {}

  /** Returns the ratio of the luminances of two opaque colours, 1 to 21. */
  public static double of(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** Returns the colour that is seen where one lies over an opaque one. */
  public static int over(int above, int below) {
    int alpha = above >>> 24;
    int seen = 0xFF;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int mixed = alpha * (above >> shift & 0xFF) + (255 - alpha) * (below >> shift & 0xFF);
      seen = seen << 8 | Math.round(mixed / 255f);
    }
    return seen;
  }

  private static double luminance(int argb) {
    return 0.2126 * linear(argb >> 16 & 0xFF)
        + 0.7152 * linear(argb >> 8 & 0xFF)
        + 0.0722 * linear(argb & 0xFF);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
