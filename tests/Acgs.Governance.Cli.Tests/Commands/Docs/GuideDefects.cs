// Constitutional Hash: cdd01ef066bc6cf2

using static Acgs.Governance.Cli.Tests.Commands.Docs.GuideDefect;

namespace Acgs.Governance.Cli.Tests.Commands.Docs;

/// <summary>All rows of the list: 43 with a number, and the eight behind them, a to h.</summary>
internal static class GuideDefects
{
    /// <summary>What is right by the rules and in no row: the date of the next review has passed since.</summary>
    public static (string Rule, int Line) OverdueReview => ("ACGS2012", 552);

    public static IReadOnlyList<GuideDefect> All { get; } =
    [
        Found("1", "ACGS2013", 37, 89),
        Found("2", "ACGS2013", 90),
        Found("3", "ACGS2013", 38),
        Found("4", "ACGS2010", 44, 94),
        Found("5", "ACGS2013", 43, 45, 46),
        Found("6", "ACGS2013", 89),
        Found("7", "ACGS2013", 77),
        Found("8", "ACGS2013", 109),
        Found("9", "ACGS2013", 121),
        Found("10", "ACGS2008", 118, 283),
        Found("11", "ACGS2008", 290),
        Hidden("12", "the buckets of the histogram are in the code of the services, and the guide does not name them"),
        Found("13", "ACGS2008", 293),
        Found("14", "ACGS2008", 302),
        Hidden("15", "services with this library export the series, born at 0: on the platform as it is now the queries are right"),
        Found("16", "ACGS2013", 118, 121, 124),
        Found("17", "ACGS2008", 124),
        Found("18", "ACGS2008", 278),
        Hidden("19", "it is the imported file that promtool refuses; the exported one of that name is valid"),
        Hidden("20", "the exported dashboards have these uids now"),
        Found("21", "ACGS2013", 191),
        Found("22", "ACGS2013", 367, 369),
        Found("23", "ACGS2013", 209),
        Found("24", "ACGS2011", 203, 206, 209, 212, 380),
        Found("25", "ACGS2014", 212, 380),
        Found("26", "ACGS2013", 185, 518),
        Found("27", "ACGS2013", 506),
        Found("28", "ACGS2006", 509),
        Found("29", "ACGS2001", 558, 559),
        Hidden("30", "which services a compose file has is in that file, which is missing (row 31)"),
        Found("31", "ACGS2006", 34, 141, 144, 147, 153, 156, 159, 165, 168, 171, 320, 374),
        Found("32", "ACGS2014", 393),
        Found("33", "ACGS2013", 389),
        Found("34", "ACGS2013", 112),
        Found("35", "ACGS2013", 106, 432, 450, 461, 470, 503),
        Found("36", "ACGS2006", 106, 432, 435, 441, 444, 450, 461, 464, 470, 473, 503, 515),
        Found("37", "ACGS2014", 396),
        Found("38", "ACGS2014", 159, 329, 334, 350),
        Found("39", "ACGS2013", 363),
        Found("40", "ACGS2013", 453),
        Hidden("41", "which of two sentences in prose speak of the same thing only a reader knows"),
        Found("42", "ACGS2008", 287, 297, 306),
        Hidden("43", "it is about what the guide lacks"),
        Found("a", "ACGS2008", 283),
        Found("b", "ACGS2008", 293),
        Hidden("c", "how the exporter computes the series is in its code; recorded over a window, as on the platform now, it does not fire for days"),
        Hidden("d", "a series born at 0 makes the query right; whether it is the text does not show"),
        Hidden("e", "seen in scrapes under load only"),
        Hidden("f", "the guide has no such alert"),
        Hidden("g", "the delay depends on the configuration of Prometheus and Alertmanager, and was measured"),
        Found("h", "ACGS2008", 255, 261, 264, 265),
    ];
}
