package org.chainrule.drawing.surface;

/**
 * A colour by role: a mixture of two roles, more or less opaque.
 *
 * @param base the role at share 0
 * @param other the role at share 1
 * @param share how much of the other role, 0 to 1
 * @param opacity 0 to 1
 */
public record Ink(Role base, Role other, double share, double opacity) {

  /** The plain colour of a role. */
  public static Ink of(Role role) {
    return new Ink(role, role, 0, 1);
  }

  /** A mixture of two roles. */
  public static Ink mix(Role base, Role other, double share) {
    return new Ink(base, other, share, 1);
  }

  /** This colour, more or less opaque. */
  public Ink withOpacity(double newOpacity) {
    return new Ink(base, other, share, newOpacity);
  }
}
