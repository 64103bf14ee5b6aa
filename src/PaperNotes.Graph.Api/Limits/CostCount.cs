namespace PaperNotes.Graph.Api.Limits;

/// <summary>Counts the cost of an operation for one request: each selection once, however often it is spread.</summary>
internal sealed class CostCount(CostInputs inputs, int selections)
{
    private readonly Cost?[] _counted = new Cost?[selections];

    /// <summary>What a selection costs for one object.</summary>
    public Cost Of(CostSelection selection)
    {
        if (_counted[selection.Number] is { } known)
        {
            return known;
        }

        Cost sum = default;
        foreach (CostField field in selection.Fields)
        {
            if (CostCondition.Hold(field.Conditions, inputs.Variables))
            {
                sum = sum.And(Of(field));
            }
        }

        foreach ((CostSelection fragment, CostCondition[] conditions) in selection.Fragments)
        {
            if (CostCondition.Hold(conditions, inputs.Variables))
            {
                sum = sum.And(Of(fragment));
            }
        }

        _counted[selection.Number] = sum;
        return sum;
    }

    /// <summary>Follows the dearest field of each level, as long as one field has half of what the field around it costs.</summary>
    public IReadOnlyList<string> Dearest(CostSelection root)
    {
        List<string> path = [];
        IReadOnlyList<CostSelection> level = [root];
        (long times, long page, long half) = (1, 1, 0);
        while (level.Count > 0)
        {
            (CostField? field, Cost cost) = DearestOf(level, page);
            long share = Cost.Multiply(times, Cost.Add(cost.Fixed, Cost.Multiply(page, cost.PerItem)));
            if (field is null || share < half)
            {
                break;
            }

            path.Add(field.Name);
            times = Cost.Multiply(times, field.Cost.IsPage ? page : field.Lists > 0 ? Items(field) : 1);
            page = field.Lists == 0 ? Items(field) : 1;
            (level, half) = (field.Objects, share / 2);
        }

        return path;
    }

    private (CostField? Field, Cost Cost) DearestOf(IReadOnlyList<CostSelection> level, long page)
    {
        (CostField? Field, Cost Cost) dearest = default;
        HashSet<CostSelection> seen = [];
        Queue<CostSelection> left = new(level);
        while (left.TryDequeue(out CostSelection? selection))
        {
            if (!seen.Add(selection))
            {
                continue;
            }

            foreach (CostField field in selection.Fields.Where(field => CostCondition.Hold(field.Conditions, inputs.Variables)))
            {
                Cost cost = Of(field);
                if (dearest.Field is null || Total(cost) > Total(dearest.Cost))
                {
                    dearest = (field, cost);
                }
            }

            foreach ((CostSelection fragment, CostCondition[] conditions) in selection.Fragments)
            {
                if (CostCondition.Hold(conditions, inputs.Variables))
                {
                    left.Enqueue(fragment);
                }
            }
        }

        return dearest;

        long Total(Cost cost) => Cost.Add(cost.Fixed, Cost.Multiply(page, cost.PerItem));
    }

    private Cost Of(CostField field)
    {
        Cost inner = default;
        foreach (CostSelection objects in field.Objects)
        {
            inner = inner.Or(Of(objects));
        }

        int depth = field.Lists + (field.Objects.Count > 0 ? 1 + inner.Depth : 0);
        long work = field.Cost.WorkOf(inputs.Of(field));
        long item = Cost.Add(Cost.Add(field.Value, Cost.Multiply(Cost.Value, field.Cost.ItemWork)), inner.Fixed);
        if (field.Cost.IsPage)
        {
            return new Cost(work, item, depth);
        }

        long items = Items(field);
        long all = field.Lists > 0 ? Cost.Multiply(items, item) : Cost.Add(item, Cost.Multiply(items, inner.PerItem));
        return new Cost(Cost.Add(work, all), 0, depth);
    }

    // Of a list how many it has; of an object how many items its page has.
    private long Items(CostField field) => field.Cost.ItemsOf(inputs.Of(field), field.UsualItems);
}
