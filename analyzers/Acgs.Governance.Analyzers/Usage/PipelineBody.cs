// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Acgs.Governance.Analyzers.Usage;

/// <summary>Reads the calls of one body: top-level statements, a method, a lambda.</summary>
internal static class PipelineBody
{
    /// <summary>The calls of the body that holds <paramref name="operation"/>, in the order in which they end; those of functions in it are not among them.</summary>
    public static IEnumerable<IInvocationOperation> CallsAround(IOperation operation)
    {
        var body = operation;
        while (body.Parent is { } parent && !IsFunction(body))
        {
            body = parent;
        }

        return CallsIn(body).OrderBy(call => call.Syntax.Span.End);
    }

    /// <summary>The variable, parameter, field or property that a chain of calls begins with; <see langword="null"/> when it begins otherwise.</summary>
    public static ISymbol? Root(IOperation? operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IInvocationOperation call:
                    operation = Receiver(call);
                    break;
                case ILocalReferenceOperation local:
                    return local.Local;
                case IParameterReferenceOperation parameter:
                    return parameter.Parameter;
                case IMemberReferenceOperation member:
                    return member.Member;
                default:
                    return null;
            }
        }
    }

    /// <summary>What <paramref name="call"/> is called on; for an extension method its first argument.</summary>
    public static IOperation? Receiver(IInvocationOperation call) => call.TargetMethod.IsExtensionMethod
        ? call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value
        : call.Instance;

    private static IEnumerable<IInvocationOperation> CallsIn(IOperation body)
    {
        var pending = new Stack<IOperation>();
        pending.Push(body);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            if (current is IInvocationOperation call)
            {
                yield return call;
            }

            foreach (var child in current.ChildOperations)
            {
                if (!IsFunction(child))
                {
                    pending.Push(child);
                }
            }
        }
    }

    private static bool IsFunction(IOperation operation) => operation is IAnonymousFunctionOperation or ILocalFunctionOperation;
}
