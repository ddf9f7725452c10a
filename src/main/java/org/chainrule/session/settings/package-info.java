/** What a person sets: each setting with its key, its range and its default. */
package org.chainrule.session.settings;
