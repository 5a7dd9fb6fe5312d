// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Text;
using Acgs.Governance.Cli.Tree.Fixing.Diff;

namespace Acgs.Governance.Cli.Adoption;

/// <summary>Writes a plan for people: a diff per file, and the files that need manual changes.</summary>
internal static class PlanWriter
{
    private const int Context = 3;

    public static void Write(IEnumerable<InitStep> steps, TextWriter output)
    {
        foreach (var step in steps)
        {
            if (step.After is not null)
            {
                output.WriteLine(FormatDiff(step));
            }
            else if (step.Note is not null)
            {
                output.WriteLine($"{step.Path} is not changed: {step.Note.TrimEnd('\n')}\n");
            }
        }
    }

    private static string FormatDiff(InitStep step)
    {
        var before = step.Before ?? [];
        var lines = new LineTable(before);
        var diff = new ArrayBufferWriter<byte>();
        var changes = LineChange.Of(before, lines, [new(0, before.Length, step.After!)]);
        new Hunk(before, lines, changes, Context).Write(diff, shift: 0);
        return $"--- {(step.Before is null ? "/dev/null" : $"a/{step.Path}")}\n+++ b/{step.Path}\n{Encoding.UTF8.GetString(diff.WrittenSpan)}";
    }
}
