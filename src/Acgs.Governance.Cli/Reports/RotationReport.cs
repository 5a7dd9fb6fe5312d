// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Rotation;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Writes a rotation for people.</summary>
internal static class RotationReport
{
    public static void Write(RotationPlan plan, RotationOptions options, IReadOnlyList<(string Path, string Reason)> failures, TextWriter output)
    {
        output.WriteLine(plan.Old.Count == 0 ? $"The hash is {plan.To} already." : $"Rotation from {string.Join(", ", plan.Old)} to {plan.To}");
        output.WriteLine();
        foreach (var edit in plan.Configuration)
        {
            output.WriteLine(FileDiff.Format(edit.Path, edit.Before, edit.After));
        }

        var others = plan.Others.Select(place => $"{place.Path}:{place.Mention.Line}: {place.Mention.Text}");
        WriteList("Headers", plan.Headers.Select(file => file.Path), output);
        WriteList(options.IncludesMentions ? "Other places" : "Other places, not changed without --include-mentions", others, output);
        WriteList("Kept, unless acgs_rotate = change", plan.Kept.Select(file => $"{file.Path} ({file.Mentions.Count})"), output);
        WriteList("Headers with an unknown hash, not changed", plan.Unknown.Select(file => $"{file.Path}:{file.WrongHashLine}"), output);
        WriteList("Not searched", plan.Unreadable.Select(file => $"{file.Path}: {file.Problem}"), output);
        WriteList("Failed", failures.Select(failure => $"{failure.Path}: {failure.Reason}"), output);
        if (!plan.IsEmpty)
        {
            output.WriteLine(Total(plan, failures.Count));
        }

        output.WriteLine(Conclude(plan, options, failures.Count));
    }

    private static string Total(RotationPlan plan, int failures) =>
        $"Total: {Plural.Of(plan.Headers.Count(), "header")}, {Plural.Of(plan.Configuration.Count, "configuration file")}, "
        + $"{Plural.Of(plan.Others.Count(), "other place")}, {Plural.Of(plan.Kept.Count(), "kept file")}, "
        + $"{Plural.Of(plan.Unknown.Count(), "unknown hash", "unknown hashes")}, {plan.Unreadable.Count()} not searched, {failures} failed.";

    private static string Conclude(RotationPlan plan, RotationOptions options, int failures) => options.IsApplied switch
    {
        _ when plan.IsEmpty => "Nothing to do.",
        false => "Nothing was written; add --apply to write.",
        true when failures > 0 => $"{Plural.Of(failures, "file")} could not be written; run the same command again to continue.",
        true => $"Done. {string.Join(", ", plan.Old)} stays accepted until it is removed from acgs_accepted_hashes.",
    };

    private static void WriteList(string title, IEnumerable<string> items, TextWriter output)
    {
        string[] list = [.. items];
        if (list.Length > 0)
        {
            output.WriteLine($"{title}: {list.Length}\n  {string.Join("\n  ", list)}\n");
        }
    }
}
