package org.chainrule.house.bad.file;

import org.chainrule.house.bad.session.UsesJackson;

/** A file knows no session. */
public record KnowsSession(UsesJackson session) {}
