-- Foreign keys without an index: each preview or entity that is deleted would read the whole of the table that may point
-- to it. The removal of a production deletes tens of thousands.
CREATE INDEX sg_comment_preview_file_id ON public.comment (preview_file_id) WHERE (preview_file_id IS NOT NULL);

CREATE INDEX sg_entity_preview_file_id ON public.entity (preview_file_id) WHERE (preview_file_id IS NOT NULL);

CREATE INDEX sg_asset_instance_entity_id ON public.asset_instance (entity_id) WHERE (entity_id IS NOT NULL);

CREATE INDEX sg_asset_instance_link_asset_instance_id ON public.asset_instance_link (asset_instance_id);

CREATE INDEX sg_entity_concept_link_entity_out_id ON public.entity_concept_link (entity_out_id);
