// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Text;
using Acgs.Governance.Cli.Tree.Text.Diff;

namespace Acgs.Governance.Cli.Adoption;

/// <summary>Shows a plan to people: a diff for each file.</summary>
internal static class PlanText
{
    /// <summary>Writes the steps that have something to say.</summary>
    public static void Write(IReadOnlyList<InitStep> steps, TextWriter output)
    {
        foreach (var step in steps)
        {
            if (step.After is not null)
            {
                WriteDiff(step, output);
            }
            else if (step.Note is not null)
            {
                output.WriteLine($"{step.Path} is left as it is. {step.Note.TrimEnd('\n')}");
                output.WriteLine();
            }
        }
    }

    private static void WriteDiff(InitStep step, TextWriter output)
    {
        output.WriteLine(step.Before is null ? "--- /dev/null" : $"--- a/{step.Path}");
        output.WriteLine($"+++ b/{step.Path}");
        var hunks = new ArrayBufferWriter<byte>();
        UnifiedDiff.WriteHunks(step.Before ?? [], [ByteEdit.Between(step.Before ?? [], step.After!)], hunks);
        output.WriteLine(Encoding.UTF8.GetString(hunks.WrittenSpan));
    }
}
