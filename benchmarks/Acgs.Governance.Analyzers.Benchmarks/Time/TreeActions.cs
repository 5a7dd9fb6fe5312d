// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Acgs.Governance.Analyzers.Benchmarks.Judges;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acgs.Governance.Analyzers.Benchmarks.Time;

/// <summary>
/// The very delegates that a rule registered with the compiler's driver, and the arguments that the driver would pass. The driver's
/// own work for a file is a hundred times that of the fastest rule; beside it nothing could be told apart.
/// </summary>
internal static class TreeActions
{
    private const BindingFlags All = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Assembly Roslyn = typeof(Compilation).Assembly;

    public static Action<SyntaxTreeAnalysisContext>[] Of(Judge judge, Compilation compilation, AnalyzerOptions options)
    {
        var driver = CreateDriver(judge, compilation, options);
        ((Task)Get(driver, "WhenInitializedTask")).GetAwaiter().GetResult();
        var registered = Get(driver, "AnalyzerActions");
        RequireOnlyTreeActions(judge, registered);
        return [.. ((IEnumerable)Get(registered, "SyntaxTreeActions")).Cast<object>().Select(action => (Action<SyntaxTreeAnalysisContext>)Get(action, "Action"))];
    }

    public static SyntaxTreeAnalysisContext[] ContextsFor(Compilation compilation, AnalyzerOptions options)
    {
        var constructor = typeof(SyntaxTreeAnalysisContext).GetConstructors(All).Single(candidate => candidate.GetParameters().Length == 8);
        Action<Diagnostic> report = static diagnostic => throw new InvalidOperationException(diagnostic.ToString());
        Func<Diagnostic, CancellationToken, bool> supports = static (_, _) => true;
        return [.. compilation.SyntaxTrees.Select(tree => (SyntaxTreeAnalysisContext)constructor.Invoke(
            [tree, options, report, supports, compilation, null, false, CancellationToken.None]))];
    }

    private static object CreateDriver(Judge judge, Compilation compilation, AnalyzerOptions options)
    {
        var create = TypeOf("AnalyzerDriver").GetMethods(All)
            .Single(method => method.Name == "CreateAndAttachToCompilation" && method.GetParameters().Length == 10);
        var manager = TypeOf("AnalyzerManager").GetConstructor(All, [typeof(DiagnosticAnalyzer)])!.Invoke([judge.Analyzer]);
        Action<Diagnostic> onException = static diagnostic => throw new InvalidOperationException(diagnostic.ToString());
        ImmutableArray<DiagnosticAnalyzer> analyzers = [judge.Analyzer];
        var noFilter = Enum.ToObject(TypeOf("SeverityFilter"), 0);
        return create.Invoke(
            null,
            [compilation, analyzers, options, manager, onException, false, noFilter, false, null, CancellationToken.None])!;
    }

    // A rule that did its work elsewhere would look cheaper here than it is.
    private static void RequireOnlyTreeActions(Judge judge, object registered)
    {
        var others = registered.GetType().GetProperties(All)
            .Where(property => property.Name.EndsWith("ActionsCount", StringComparison.Ordinal))
            .Where(property => property.Name is not ("SyntaxTreeActionsCount" or "CompilationStartActionsCount"))
            .Where(property => (int)property.GetValue(registered)! > 0)
            .Select(property => property.Name)
            .ToList();
        if (others.Count > 0)
        {
            throw new InvalidOperationException($"{judge.Name} has more than actions on trees: {string.Join(", ", others)}.");
        }
    }

    private static Type TypeOf(string name) => Roslyn.GetType("Microsoft.CodeAnalysis.Diagnostics." + name, throwOnError: true)!;

    private static object Get(object instance, string property)
    {
        for (var type = instance.GetType(); type is not null; type = type.BaseType)
        {
            if (type.GetProperty(property, All | BindingFlags.DeclaredOnly) is { } found)
            {
                return found.GetValue(instance)!;
            }
        }

        throw new MissingMemberException(instance.GetType().Name, property);
    }
}
