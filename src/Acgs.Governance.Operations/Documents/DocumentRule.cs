// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Documents;

/// <summary>A rule for documents.</summary>
/// <param name="Id">For example <c>ACGS2001</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Title">What it finds.</param>
internal sealed record DocumentRule(string Id, string Name, string Title)
{
    public static DocumentRule DeadLink { get; } = new("ACGS2001", nameof(DeadLink), "The target of a link is not in the repository");

    public static DocumentRule LinkOutside { get; } = new("ACGS2002", nameof(LinkOutside), "A relative link leaves the repository");

    public static DocumentRule MissingAnchor { get; } = new("ACGS2003", nameof(MissingAnchor), "No heading of the target has the fragment of a link");

    public static DocumentRule UndefinedReference { get; } = new("ACGS2004", nameof(UndefinedReference), "The label of a link has no definition");

    public static DocumentRule ToolCommand { get; } = new("ACGS2005", nameof(ToolCommand), "acgs-cli does not take a command line");

    public static DocumentRule MissingFile { get; } = new("ACGS2006", nameof(MissingFile), "A command names a file that is not in the repository");

    public static DocumentRule UnknownSeries { get; } = new("ACGS2007", nameof(UnknownSeries), "A query selects a series or a label that nobody exports");

    public static DocumentRule MisleadingQuery { get; } = new("ACGS2008", nameof(MisleadingQuery), "A query or an alert does not say what it is meant to");

    public static DocumentRule UnknownDashboard { get; } = new("ACGS2009", nameof(UnknownDashboard), "No exported dashboard has the uid of an address");

    public static DocumentRule PortConflict { get; } = new("ACGS2010", nameof(PortConflict), "A component has another port elsewhere");

    public static DocumentRule Secret { get; } = new("ACGS2011", nameof(Secret), "An example shows a secret, or passes one where others can read it");

    public static DocumentRule VersionBlock { get; } = new("ACGS2012", nameof(VersionBlock), "The version or a date of the document is wrong or overdue");

    public static DocumentRule BrokenCommand { get; } = new("ACGS2013", nameof(BrokenCommand), "A command fails, or its result does not say what it is meant to");

    public static DocumentRule HarmfulCommand { get; } = new("ACGS2014", nameof(HarmfulCommand), "A command destroys more than it is meant to");

    public static DocumentRule Ignore { get; } = new("ACGS2015", nameof(Ignore), "A comment that ignores a finding has no reason or no effect");

    /// <summary>All rules, in order.</summary>
    public static IReadOnlyList<DocumentRule> All { get; } =
    [
        DeadLink, LinkOutside, MissingAnchor, UndefinedReference, ToolCommand, MissingFile, UnknownSeries, MisleadingQuery,
        UnknownDashboard, PortConflict, Secret, VersionBlock, BrokenCommand, HarmfulCommand, Ignore,
    ];

    /// <summary>Whether one of them has an id.</summary>
    public static bool IsKnown(string id) => All.Any(rule => rule.Id == id);
}
