// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Adoption;
using Acgs.Governance.Cli.Tree.Rotation;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Shows a rotation to people.</summary>
internal static class RotationReport
{
    public static void Write(RotationPlan plan, RotationOptions options, IReadOnlyList<(string Path, string Reason)> failures, TextWriter output)
    {
        output.WriteLine(plan.Old.Count == 0 ? $"The hash is {plan.To} already." : $"Rotation from {string.Join(", ", plan.Old)} to {plan.To}");
        output.WriteLine();
        PlanText.Write([.. plan.Configuration.Select(edit => new InitStep(edit.Path, edit.Before, edit.After))], output);
        WriteList("Headers", plan.Files.Where(file => file.HasHeader).Select(file => file.Path), output);
        var others = plan.Files.Where(file => !file.IsKept).SelectMany(file => file.Others.Select(mention => $"{file.Path}:{mention.Line}: {mention.Text}"));
        WriteList(options.IncludesMentions ? "Other places" : "Other places, left as they are without --include-mentions", others, output);
        WriteList("Kept", plan.Files.Where(file => file.IsKept && file.Mentions.Count > 0).Select(file => $"{file.Path} ({file.Mentions.Count})"), output);
        WriteList("Headers with a hash that nobody knows, left as they are", plan.Files.Where(file => file.WrongHashLine > 0).Select(file => $"{file.Path}:{file.WrongHashLine}"), output);
        WriteList("Not looked at", plan.Files.Where(file => file.Problem is not null).Select(file => $"{file.Path}: {file.Problem}"), output);
        WriteList("Failed", failures.Select(failure => $"{failure.Path}: {failure.Reason}"), output);
        output.WriteLine(Conclusion(plan, options, failures.Count));
    }

    private static string Conclusion(RotationPlan plan, RotationOptions options, int failures) => options.IsApplied switch
    {
        _ when plan.IsEmpty => "Nothing to do.",
        false => "Nothing was written: --apply does.",
        true when failures > 0 => "Not everything was written; the same command goes on where it stopped.",
        true => $"Done. {string.Join(", ", plan.Old)} stays accepted until it is removed from acgs_accepted_hashes.",
    };

    private static void WriteList(string title, IEnumerable<string> items, TextWriter output)
    {
        var list = items.ToArray();
        if (list.Length == 0)
        {
            return;
        }

        output.WriteLine($"{title}: {list.Length}");
        foreach (var item in list)
        {
            output.WriteLine("  " + item);
        }

        output.WriteLine();
    }
}
