package org.chainrule.drawing.surface;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours of a theme. They stand in a style sheet that a JavaFX scene loads too, so that a
 * control and a painted area cannot differ.
 */
public final class Palette {

  private static final Pattern DECLARATION =
      Pattern.compile("-role-([a-z-]+)\\s*:\\s*#([0-9a-fA-F]{6})\\s*;");

  /** How finely mixtures are told apart; an 8-bit screen shows no more. */
  private static final int STEPS = 255;

  /** Those that were asked for. */
  private static final Map<String, Palette> READ = new ConcurrentHashMap<>();

  private final String name;
  private final Map<Role, Integer> colors;
  private final Map<Integer, int[]> ramps = new ConcurrentHashMap<>();

  private Palette(String name, Map<Role, Integer> colors) {
    this.name = name;
    this.colors = colors;
  }

  /** Dark ink on light panels. */
  public static Palette light() {
    return of(false, false);
  }

  /** Light ink on dark panels. */
  public static Palette dark() {
    return of(true, false);
  }

  /**
   * Returns a theme's colours.
   *
   * @param dark whether ink is light on dark panels
   * @param contrast whether all that is read has a contrast of 7 to 1 at least, which WCAG 2.2
   *     calls enhanced (success criterion 1.4.6)
   */
  public static Palette of(boolean dark, boolean contrast) {
    String theme = dark ? "roles-dark" : "roles-light";
    return READ.computeIfAbsent(theme + (contrast ? "-contrast.css" : ".css"), Palette::load);
  }

  /** Returns where a scene finds this palette's style sheet. */
  public String stylesheet() {
    return resource(name).toExternalForm();
  }

  /**
   * Returns the name under which a style sheet looks a role up, such as {@code -role-on-accent}.
   */
  public static String property(Role role) {
    return "-role-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the opaque colour of a role, as 0xAARRGGBB. */
  public int argb(Role role) {
    return colors.get(role);
  }

  /** Returns the colour of a role as a style sheet writes it, #rrggbb. */
  public String written(Role role) {
    return String.format(Locale.ROOT, "#%06x", argb(role) & 0xFFFFFF);
  }

  /** Returns the colour of an ink, as 0xAARRGGBB, not premultiplied. */
  public int argb(Ink ink) {
    int opaque = ink.share() <= 0 ? argb(ink.base()) : mixed(ink);
    int alpha = (int) Math.round(255 * Math.max(0, Math.min(1, ink.opacity())));
    return alpha << 24 | opaque & 0xFFFFFF;
  }

  private int mixed(Ink ink) {
    return mixtures(ink.base(), ink.other()).applyAsInt(ink.share());
  }

  /** Returns the opaque mixtures of two roles by the share of the other one, as 0xAARRGGBB. */
  DoubleToIntFunction mixtures(Role base, Role other) {
    int both = base.ordinal() * Role.values().length + other.ordinal();
    int[] ramp = ramps.computeIfAbsent(both, key -> ramp(base, other));
    return share -> 0xFF000000 | ramp[(int) Math.round(STEPS * Math.min(1, share))];
  }

  private int[] ramp(Role base, Role other) {
    int[] ramp = new int[STEPS + 1];
    for (int i = 0; i <= STEPS; i++) {
      ramp[i] = OkLab.mix(argb(base), argb(other), i / (double) STEPS);
    }
    return ramp;
  }

  /**
   * Reads the colours out of a style sheet.
   *
   * @param name what to call the style sheet in an error
   * @throws IllegalStateException if a role is missing, unknown or given twice
   */
  static Palette parse(String name, String css) {
    Map<String, Role> known = properties();
    Map<Role, Integer> colors = new EnumMap<>(Role.class);
    Matcher matcher = DECLARATION.matcher(css);
    while (matcher.find()) {
      String property = "-role-" + matcher.group(1);
      Role role = known.get(property);
      int color = 0xFF000000 | Integer.parseInt(matcher.group(2), 16);
      if (role == null || colors.put(role, color) != null) {
        String fault = role == null ? " is no role" : " is given twice";
        throw new IllegalStateException(name + ": " + property + fault);
      }
    }
    known.forEach((property, role) -> demand(name, property, colors.containsKey(role)));
    return new Palette(name, colors);
  }

  private static void demand(String name, String property, boolean present) {
    if (!present) {
      throw new IllegalStateException(name + ": no colour of the form #rrggbb for " + property);
    }
  }

  private static Map<String, Role> properties() {
    Map<String, Role> properties = new LinkedHashMap<>();
    for (Role role : Role.values()) {
      properties.put(property(role), role);
    }
    return properties;
  }

  private static Palette load(String name) {
    try (InputStream in = resource(name).openStream()) {
      return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private static URL resource(String name) {
    URL url = Palette.class.getResource(name);
    if (url == null) {
      throw new IllegalStateException("the program's file " + name + " is missing");
    }
    return url;
  }
}
