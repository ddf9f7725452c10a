package org.chainrule.drawing.surface;

/**
 * Mixes colours so that equal shares look like equal steps, which a scale that stands for numbers
 * needs. The matrices are those of Björn Ottosson, "A perceptual color space for image processing"
 * (2020).
 */
final class OkLab {

  private OkLab() {}

  /** Returns the opaque colour at a share, 0 to 1, of the way from one to the other. */
  static int mix(int from, int to, double share) {
    double[] a = lab(from);
    double[] b = lab(to);
    for (int i = 0; i < 3; i++) {
      a[i] += (b[i] - a[i]) * share;
    }
    return argb(a);
  }

  /** Returns lightness, green to red, and blue to yellow. */
  static double[] lab(int argb) {
    double r = toLinear(argb >> 16 & 0xFF);
    double g = toLinear(argb >> 8 & 0xFF);
    double b = toLinear(argb & 0xFF);
    double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return new double[] {
      0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    };
  }

  private static int argb(double[] lab) {
    double l = cube(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2]);
    double m = cube(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2]);
    double s = cube(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2]);
    int r = toByte(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
    int g = toByte(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
    int b = toByte(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    return 0xFF000000 | r << 16 | g << 8 | b;
  }

  private static double cube(double v) {
    return v * v * v;
  }

  /** Undoes the gamma of sRGB. */
  static double toLinear(int value) {
    double v = value / 255.0;
    return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
  }

  /** Applies the gamma of sRGB. */
  static int toByte(double linear) {
    double v = Math.max(0, Math.min(1, linear));
    double encoded = v <= 0.0031308 ? 12.92 * v : 1.055 * Math.pow(v, 1 / 2.4) - 0.055;
    return (int) Math.round(255 * encoded);
  }
}
