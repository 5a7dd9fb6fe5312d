// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Adoption;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Writes the plan of <c>init</c>: a diff per file, and the files that need manual changes.</summary>
internal static class InitReport
{
    public static void Write(IEnumerable<InitStep> steps, TextWriter output)
    {
        foreach (var step in steps)
        {
            if (step.After is not null)
            {
                output.WriteLine(FileDiff.Format(step.Path, step.Before, step.After));
            }
            else if (step.Note is not null)
            {
                output.WriteLine($"{step.Path} is not changed: {step.Note}\n");
            }
        }
    }
}
