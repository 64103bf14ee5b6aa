using GraphQL.Builders;
using GraphQL.Types;

namespace PaperNotes.Graph.Api.Resolving;

/// <summary>An object type whose fields are declared by how often they hold a value.</summary>
internal class OutputType<TSource> : ObjectGraphType<TSource>
{
    /// <summary>Names and describes the type.</summary>
    protected OutputType(string name, string description) => (Name, Description) = (name, description);

    /// <summary>A field that is never null: <c>T!</c>.</summary>
    public FieldBuilder<TSource, object> Required<TGraphType>(string name, string description)
        where TGraphType : IGraphType => Field<NonNullGraphType<TGraphType>>(name).Description(description);

    /// <summary>A field that can be null: <c>T</c>.</summary>
    public FieldBuilder<TSource, object> Optional<TGraphType>(string name, string description)
        where TGraphType : IGraphType => Field<TGraphType>(name).Description(description);

    /// <summary>A list that is never null, nor an item of it: <c>[T!]!</c>.</summary>
    public FieldBuilder<TSource, object> ListOf<TGraphType>(string name, string description)
        where TGraphType : IGraphType =>
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TGraphType>>>>(name).Description(description);

    /// <summary>A list that is null where it failed, and never has a null item: <c>[T!]</c>.</summary>
    public FieldBuilder<TSource, object> OptionalListOf<TGraphType>(string name, string description)
        where TGraphType : IGraphType => Field<ListGraphType<NonNullGraphType<TGraphType>>>(name).Description(description);
}
