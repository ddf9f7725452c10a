package org.chainrule.house.bad.algebra;

import org.chainrule.house.bad.network.UsesEjml;

/** The cellar looks up. */
public record KnowsNetworks(UsesEjml network) {}
