// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Acgs.Governance.Analyzers.Usage;

/// <summary>Judges where one project puts the compliance policy.</summary>
/// <param name="compilation">The project.</param>
/// <param name="symbols">The types by which steps are recognised.</param>
internal sealed class PipelineCheck(Compilation compilation, PipelineSymbols symbols)
{
    /// <summary>The property that says whether the call is missing or late.</summary>
    public const string KindProperty = "kind";

    /// <summary>There is no call.</summary>
    public const string Missing = "Missing";

    /// <summary>The call comes after an endpoint.</summary>
    public const string Late = "Late";

    private readonly SourceMentions _mentions = new(compilation);

    /// <summary>The finding about a call, or <see langword="null"/>.</summary>
    public Diagnostic? FindProblem(IInvocationOperation call, CancellationToken cancellationToken) => symbols.StepOf(call) switch
    {
        PipelineStep.Build when IsMissing(call, cancellationToken) => Create(
            call, Missing, ImmutableArray<Location>.Empty, "UseAcgsGovernance is never called; call it directly after the application is built"),
        PipelineStep.Use when FindEarlier(call) is { } earlier => Create(
            call, Late, ImmutableArray.Create(earlier.Syntax.GetLocation()), $"UseAcgsGovernance is called after {earlier.TargetMethod.Name}; call it before"),
        _ => null,
    };

    // By name and in every file: the call may stand in a method that the application is handed to. When in doubt, it is there.
    private bool IsMissing(IInvocationOperation build, CancellationToken cancellationToken) =>
        _mentions.AnyCall(PipelineSymbols.AddName, cancellationToken)
        && !_mentions.Any(PipelineSymbols.UseName, cancellationToken)
        && !PipelineBody.CallsAround(build).Any(MayUse);

    /// <summary>Whether the application goes to code of another assembly that knows the library.</summary>
    private bool MayUse(IInvocationOperation call)
    {
        var assembly = call.TargetMethod.ContainingAssembly;
        return !SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly)
            && !SymbolEqualityComparer.Default.Equals(assembly, symbols.Library)
            && assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == symbols.Library.Name))
            && call.Arguments.Any(argument => TypeTest.IsOrImplements(WithoutConversion(argument.Value).Type, symbols.Application));
    }

    /// <summary>The first call that always comes before <paramref name="use"/> and ought to come after it.</summary>
    private IInvocationOperation? FindEarlier(IInvocationOperation use)
    {
        if (PipelineBody.Root(use) is not { } application)
        {
            return null;
        }

        // A second call adds nothing, so that only the first one's place matters.
        var first = PipelineBody.CallsAround(use)
            .Where(call => SymbolEqualityComparer.Default.Equals(PipelineBody.Root(call), application))
            .FirstOrDefault(call => symbols.StepOf(call) is PipelineStep.Use or PipelineStep.Endpoint or PipelineStep.End
                && StatementList.Precedes(call.Syntax, use.Syntax));
        return first is null || symbols.StepOf(first) == PipelineStep.Use ? null : first;
    }

    private static IOperation WithoutConversion(IOperation value) => value is IConversionOperation conversion ? conversion.Operand : value;

    private static Diagnostic Create(IInvocationOperation call, string kind, ImmutableArray<Location> others, string advice) => Diagnostic.Create(
        UsageRuleDescriptors.PipelineOrder,
        call.Syntax.GetLocation(),
        others,
        ImmutableDictionary<string, string?>.Empty.Add(KindProperty, kind),
        advice);
}
